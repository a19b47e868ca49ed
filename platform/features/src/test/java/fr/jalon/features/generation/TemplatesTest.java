package fr.jalon.features.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.jalon.kernel.declared.DeclarationError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Shape MODEL = Shape.group(Shape.parts("title", Shape.TEXT, "note", Shape.OPTIONAL_TEXT, "late", Shape.FLAG,
        "contract", Shape.group(Shape.parts("number", Shape.TEXT)).orAbsent(),
        "rows", Shape.list(Shape.parts("name", Shape.TEXT, "motive", Shape.OPTIONAL_TEXT))));

    @Test
    void rightTemplateShouldHaveNoError() {
        assertEquals(List.of(), body("""
            <h1>{{title}}</h1>{{! remarque }}
            {{#note}}<p>{{note}} {{.}}</p>{{/note}}{{^note}}<p>rien</p>{{/note}}
            {{#late}}<p>en retard</p>{{/late}}
            {{#contract}}<p>{{number}} {{contract.number}}</p>{{/contract}}
            {{#rows}}<p>{{name}} {{title}} {{#motive}}{{motive}}{{/motive}}</p>{{/rows}}
            """));
    }

    @Test
    void unknownVariableShouldBeToldWithItsLineAndTheNearestOne() {
        assertEquals(List.of("m.xhtml, ligne 2 : variable inconnue : « titel » : retirez-la ou corrigez en « title »"),
            body("<h1>x</h1>\n<p>{{titel}}</p>"));
        assertEquals(List.of("m.xhtml, ligne 1 : variable inconnue : « nmae » : retirez-la ou corrigez en « name »"),
            body("<h1>x</h1>{{#rows}}{{nmae}}{{/rows}}"));
    }

    @Test
    void valueThatMayBeAbsentShouldStandInASection() {
        assertEquals(List.of("m.xhtml, ligne 1 : « note » peut manquer : entourez le passage de {{#note}} … {{/note}}"),
            body("<h1>{{note}}</h1>"));
        assertEquals(List.of("m.xhtml, ligne 1 : « contract.number » peut manquer : entourez le passage de {{#contract.number}} … {{/contract.number}}"),
            body("<h1>{{contract.number}}</h1>"));
        assertEquals(List.of("m.xhtml, ligne 1 : « motive » peut manquer : entourez le passage de {{#rows.motive}} … {{/rows.motive}}"),
            body("<h1>x</h1>{{#rows}}{{motive}}{{/rows}}"));
    }

    @Test
    void groupOrListShouldNotBeWrittenAsText() {
        assertEquals(List.of("m.xhtml, ligne 1 : « rows » n'est pas un texte : ouvrez une section {{#rows}} … {{/rows}}"),
            body("<h1>{{rows}}</h1>"));
    }

    @Test
    void sectionShouldBeClosedInOrder() {
        assertEquals(List.of("m.xhtml, ligne 2 : la section « rows » n'est pas fermée : ajoutez {{/rows}}"), body("<h1>x</h1>\n{{#rows}}"));
        assertEquals(List.of("m.xhtml, ligne 1 : {{/late}} ne ferme pas la dernière section ouverte : fermez d'abord « rows »",
            "m.xhtml, ligne 1 : la section « rows » n'est pas fermée : ajoutez {{/rows}}",
            "m.xhtml, ligne 1 : la section « late » n'est pas fermée : ajoutez {{/late}}"), body("<h1>x</h1>{{#late}}{{#rows}}{{/late}}"));
    }

    @Test
    void rawTextInclusionAndOtherDelimitersShouldBeRefused() {
        for (String tag : List.of("{{{title}}}", "{{&title}}", "{{>other}}", "{{=<% %>=}}")) {
            assertTrue(body("<h1>x</h1>" + tag).get(0).contains("non admise"), tag);
        }
    }

    @Test
    void markupThatFetchesOrRunsShouldBeRefused() {
        for (String markup : List.of("<script>1</script>", "<iframe/>", "<object/>", "<a>x</a>", "<p onclick='x'>x</p>",
                "<p style='background: url(http://example.org/x)'>x</p>", "<p style='background: URL(//example.org/x)'>x</p>",
                "<p style='background: \\75rl(//example.org/x)'>x</p>", "<img src='http://example.org/x.png' alt='x'/>",
                "<img src='{{title}}' alt='x'/>", "<img src='absent.png' alt='x'/>")) {
            assertEquals(1, body("<h1>x</h1>" + markup).size(), markup);
        }
    }

    @Test
    void documentTypeShouldBringNoEntityIn() {
        String template = "<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><html><head><title>x</title></head><body><h1>&e;</h1></body></html>";
        assertEquals(1, sentences(template).size());
    }

    @Test
    void imageOfFiftyMegabytesShouldBeRefused() {
        assertEquals(List.of("m.xhtml, ligne 2 : l'image « large.png » dépasse 5 Mo (50 Mo) : "
            + "ajoutez un fichier PNG ou JPEG de 5 Mo et 20 millions de points au plus"), body("<h1>x</h1>\n<img src='large.png' alt='x'/>"));
        assertEquals(List.of("m.xhtml, ligne 1 : l'image « text.png » n'est ni un PNG ni un JPEG : "
            + "ajoutez un fichier PNG ou JPEG de 5 Mo et 20 millions de points au plus",
            "m.xhtml, ligne 1 : l'image n'a pas de texte de remplacement : décrivez-la dans alt pour qui ne la voit pas"),
            body("<h1>x</h1><img src='text.png'/>"));
    }

    @Test
    void whatCannotBeReadAloudShouldBeRefused() {
        assertEquals(List.of("m.xhtml, ligne 1 : <h3> saute un niveau de titre : écrivez <h2>"), body("<h1>x</h1><h3>y</h3>"));
        assertEquals(List.of("m.xhtml, ligne 1 : le modèle n'a pas de titre : ajoutez <title> dans <head> : c'est le titre du document",
            "m.xhtml, ligne 1 : le modèle n'a pas de <h1> : commencez le corps par <h1>"), sentences("<html><head/><body><p>x</p></body></html>"));
    }

    @Test
    void brokenXhtmlShouldBeToldWithItsLine() {
        assertEquals(List.of("m.xhtml, ligne 3 : XHTML incorrect : fermez chaque élément, écrivez &#160; pour &nbsp; et &amp; pour &"),
            body("<h1>x</h1>\n<p>\n</div>"));
    }

    private static List<String> body(String body) {
        return sentences("<html><head><title>x</title></head><body>" + body + "</body></html>");
    }

    private static List<String> sentences(String template) {
        return Templates.check("m.xhtml", template.getBytes(StandardCharsets.UTF_8), MODEL, path -> switch (path) {
            case "large.png" -> Optional.of(new byte[50 * 1024 * 1024]);
            case "text.png" -> Optional.of("no image at all".getBytes(StandardCharsets.UTF_8));
            default -> Optional.empty();
        }).stream().map(DeclarationError::sentence).toList();
    }
}
