package fr.jalon.features.practice.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.jalon.features.practice.boundary.PracticeDtos.ExcerptPartDto;
import java.util.List;
import org.junit.jupiter.api.Test;

class PracticeWordsTest {

    @Test
    void excerptShouldBeCutAtTheMarks() {
        assertEquals(List.of(new ExcerptPartDto("les ", false), new ExcerptPartDto("sorties", true), new ExcerptPartDto(" du ", false),
            new ExcerptPartDto("matin", true)), PracticeWords.excerpt("les \uE000sorties\uE001 du \uE000matin\uE001"));
        assertEquals(List.of(), PracticeWords.excerpt(""));
    }
}
