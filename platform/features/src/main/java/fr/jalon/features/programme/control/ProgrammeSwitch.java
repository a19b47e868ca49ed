package fr.jalon.features.programme.control;

import fr.jalon.features.programme.EnabledProgrammes;
import fr.jalon.kernel.audit.Actor;
import fr.jalon.kernel.audit.Audit;
import fr.jalon.kernel.persistence.ControlSql;
import fr.jalon.kernel.persistence.Ids;
import fr.jalon.kernel.persistence.TenantSql;
import fr.jalon.kernel.plugin.PluginSpaces;
import fr.jalon.kernel.space.Tenant;
import fr.jalon.kernel.space.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Which programmes a space may use: those of its file, corrected by what the administrator switched on or off. */
@ApplicationScoped
public class ProgrammeSwitch implements EnabledProgrammes, PluginSpaces {

    @Inject
    private Tenants tenants;

    @Inject
    private TenantSql sql;

    @Inject
    private ControlSql control;

    @Inject
    private Audit audit;

    @Inject
    private Actor actor;

    @Inject
    private Clock clock;

    @Override
    public Set<String> pluginIds() {
        Set<String> ids = new TreeSet<>(tenants.current().programmes());
        sql.list("SELECT plugin_id, enabled FROM control.plugin_switches()",
                row -> row.getBoolean(2) ? ids.add(row.getString(1)) : ids.remove(row.getString(1)));
        return ids;
    }

    @Override
    public List<String> enabledSpaces(String pluginId) {
        Map<UUID, Boolean> switches = new HashMap<>();
        control.list("SELECT tenant_id, enabled FROM control.switches_of_plugin(?)",
                row -> switches.put(row.getObject(1, UUID.class), row.getBoolean(2)), pluginId);
        return tenants.all().stream()
                .filter(t -> switches.getOrDefault(t.id().value(), t.programmes().contains(pluginId)))
                .map(Tenant::slug).sorted().toList();
    }

    /** Switches a programme on or off in the bound space. What runs on it goes on; only opening is concerned. */
    @Transactional(TxType.REQUIRES_NEW)
    public void set(String pluginId, boolean enabled) {
        sql.call("SELECT control.switch_plugin(?, ?, ?, ?)", pluginId, enabled, clock.instant(), actor.accountId().orElse(null));
        audit.record(enabled ? "programme-enabled" : "programme-disabled", "programme", Ids.next(), null,
                "L'administrateur de la plateforme a " + (enabled ? "activé" : "désactivé") + " le programme « " + pluginId + " ».");
    }
}
