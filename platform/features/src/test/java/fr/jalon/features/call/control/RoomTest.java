package fr.jalon.features.call.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomTest {

    private static final long MEGA = 1024 * 1024;

    @ParameterizedTest
    @CsvSource({"0,0,0,true", "19,200,200,true", "20,1,1,false", "3,201,201,false", "1,10,20380,true", "1,10,20381,false"})
    void oneMoreFileShouldFitWhileTheLargestWould(int files, long megabytes, long megabytesOfCall, boolean fits) {
        assertEquals(fits, new Room(files, megabytes * MEGA, megabytesOfCall * MEGA).fitsOneMore());
    }
}
