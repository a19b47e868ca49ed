package fr.jalon.app;

import static fr.jalon.app.Recipe.read;
import static fr.jalon.app.Recipe.write;
import static fr.jalon.local.DemoAccount.CLAIRE_MARTIN;
import static fr.jalon.local.DemoAccount.ANNE_GARCIA;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** How one uses a space, its people, its organisations, its programmes and its documents. */
final class SpaceRecipes {

    private static final String SPACE = "/spaces/{slug}";
    private static final String IMPORT = "REG;DEP;FI;RS;FI_EJ\n93;13;130990013;CENTRE VOISIN;130789316\n";

    private SpaceRecipes() {
    }

    static List<Recipe> all() {
        return List.of(
            read(CLAIRE_MARTIN, "GET " + SPACE),
            read(ANNE_GARCIA, "GET " + SPACE + "/actions"),
            read(CLAIRE_MARTIN, "GET " + SPACE + "/region"),
            read(CLAIRE_MARTIN, "GET " + SPACE + "/programmes"),
            read(CLAIRE_MARTIN, "GET " + SPACE + "/programmes/{plugin}/{version}").path("plugin", "otherPlugin")
                // the catalogue is the platform's, and both spaces have this programme
                .path("version", "otherVersion").elsewhere(200),
            read(CLAIRE_MARTIN, "GET " + SPACE + "/programmes/{plugin}/{version}/sheet").path("plugin", "otherPlugin")
                .path("version", "otherVersion").elsewhere(200),
            read(CLAIRE_MARTIN, "GET " + SPACE + "/organisations").query("?q=Aix"),
            write(CLAIRE_MARTIN, "POST " + SPACE + "/organisations", "jalon.organisation")
                .json("{'name':'Clinique des Voisins','kind':'SITE','identifiers':[{'scheme':'FINESS','value':'130784259'}],'city':'Aix'}"),
            read(CLAIRE_MARTIN, "GET " + SPACE + "/organisation-imports/importers"),
            write(CLAIRE_MARTIN, "POST " + SPACE + "/organisation-imports", "jalon.organisation").query("?importer=sae")
                .multipart(new Multipart().file("files", "ID_2024r.csv", IMPORT.getBytes(StandardCharsets.ISO_8859_1))),
            read(CLAIRE_MARTIN, "GET " + SPACE + "/persons"),
            write(CLAIRE_MARTIN, "POST " + SPACE + "/persons", "jalon.person").elsewhere(400)
                .json("{'familyName':'Voisine','givenName':'Dominique','role':'MEMBER','organisationId':'$hospital1'}"),
            write(CLAIRE_MARTIN, "POST " + SPACE + "/persons/{person}/invitations", "jalon.person"),
            write(ANNE_GARCIA, "POST " + SPACE + "/documents", "jalon.document")
                .multipart(Multipart.document("note.pdf", Multipart.PDF)),
            read(ANNE_GARCIA, "GET " + SPACE + "/documents/{id}").path("id", "document"),
            write(ANNE_GARCIA, "POST " + SPACE + "/documents/{id}/versions", "jalon.document_version").path("id", "document")
                .multipart(new Multipart().file("file", "note-2.pdf", Multipart.PDF)),
            read(ANNE_GARCIA, "GET " + SPACE + "/documents/{id}/versions/{version}/content").path("id", "document").path("version", "one"));
    }
}
