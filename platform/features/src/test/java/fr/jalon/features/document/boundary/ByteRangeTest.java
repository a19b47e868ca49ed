package fr.jalon.features.document.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ByteRangeTest {

    @Test
    void withinShouldReadTheThreeForms() {
        assertEquals(Optional.of(new ByteRange(0, 9)), ByteRange.within("bytes=0-9", 100));
        assertEquals(Optional.of(new ByteRange(90, 99)), ByteRange.within("bytes=90-", 100));
        assertEquals(Optional.of(new ByteRange(95, 99)), ByteRange.within("bytes=-5", 100));
        assertEquals(Optional.of(new ByteRange(50, 99)), ByteRange.within("bytes=50-500", 100));
    }

    @Test
    void withinShouldServeNothingPastTheEnd() {
        assertTrue(ByteRange.within("bytes=100-", 100).isEmpty());
        assertTrue(ByteRange.within("bytes=9-3", 100).isEmpty());
        assertTrue(ByteRange.within("bytes=-0", 100).isEmpty());
    }

    @Test
    void severalRangesShouldMeanTheWholeFile() {
        assertFalse(ByteRange.understood("bytes=0-1,5-6"));
        assertFalse(ByteRange.understood("pages=1-2"));
        assertFalse(ByteRange.understood("bytes=-"));
        assertTrue(ByteRange.understood("bytes=0-1"));
    }
}
