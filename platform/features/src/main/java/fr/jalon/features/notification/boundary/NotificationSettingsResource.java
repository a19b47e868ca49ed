package fr.jalon.features.notification.boundary;

import fr.jalon.features.notification.NoticeKind;
import fr.jalon.features.notification.NoticeKind.Mailing;
import fr.jalon.features.notification.boundary.NotificationDtos.ChoiceDto;
import fr.jalon.features.notification.boundary.NotificationDtos.NewChoice;
import fr.jalon.features.notification.boundary.NotificationDtos.NewChoices;
import fr.jalon.features.notification.boundary.NotificationDtos.NotificationSettingsDto;
import fr.jalon.features.notification.control.Recipients;
import fr.jalon.features.notification.control.Recipients.Recipient;
import fr.jalon.features.people.CurrentPerson;
import fr.jalon.kernel.outbox.Outbox;
import fr.jalon.kernel.problem.Problem;
import fr.jalon.kernel.web.Api;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the caller wants by mail. */
@Path("/spaces/{slug}/notification-settings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class NotificationSettingsResource {

    @Inject
    private Recipients recipients;

    @Inject
    private CurrentPerson me;

    @Inject
    private Outbox outbox;

    @GET
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Operation(operationId = "getNotificationSettings", summary = "What the caller wants by mail, kind by kind",
            description = "Open to everyone with a card in the space.")
    public NotificationSettingsDto get(@PathParam("slug") String slug) {
        Optional<Recipient> self = Optional.ofNullable(recipients.of(List.of(me.id())).get(me.id()));
        return new NotificationSettingsDto(outbox.on(), self.flatMap(Recipient::email).orElse(null), Stream.of(NoticeKind.values())
                .map(kind -> new ChoiceDto(kind, kind.label(), kind.description(),
                        self.map(person -> person.mailing(kind)).orElse(kind.usual()), Stream.of(Mailing.values())
                        .filter(kind::admits).toList())).toList());
    }

    @PUT
    @Transactional
    @RolesAllowed(Api.SIGNED_IN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "chooseNotifications", summary = "Choose what goes by mail at once, in the summary of the next morning, or never",
            description = "The caller's own only. The list in the space stays whatever is chosen.")
    public NotificationSettingsDto choose(@PathParam("slug") String slug, NewChoices body) {
        Map<NoticeKind, Mailing> choices = new EnumMap<>(NoticeKind.class);
        for (NewChoice choice : body == null || body.choices() == null ? List.<NewChoice>of() : body.choices()) {
            if (choice == null || choice.kind() == null || choice.mailing() == null || !choice.kind().admits(choice.mailing())) {
                throw Problem.field("choices", "Choisissez pour chaque sorte : tout de suite, dans le résumé (sauf les séances), ou jamais.");
            }
            choices.put(choice.kind(), choice.mailing());
        }
        recipients.choose(me.id(), choices);
        return get(slug);
    }
}
