package fr.jalon.kernel.time;

import fr.jalon.kernel.web.StartOrder;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The platform's only source of time, in UTC. Tests may move it forward; any other profile refuses to start with that. */
@ApplicationScoped
public class Clocks {

    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    void refuseOutsideTests(@Observes @Priority(StartOrder.CONFIGURATION) @Initialized(ApplicationScoped.class) Object start) {
        requireTestProfile(ConfigProvider.getConfig());
    }

    /** @throws IllegalStateException where the movable clock is asked for outside the test profile */
    static void requireTestProfile(Config config) {
        if (movable(config) && !"test".equals(profile(config))) {
            throw new IllegalStateException("jalon.test.clock is for jalon.profile=test only; remove it to start");
        }
    }

    /** @return whether this platform lets tests move its clock */
    public boolean movable() {
        return movable(ConfigProvider.getConfig());
    }

    /** Moves the clock to an instant; it goes on from there. */
    public void moveTo(Instant instant) {
        if (!movable()) {
            throw new IllegalStateException("this clock does not move");
        }
        shift.set(Duration.between(Instant.now(), instant));
    }

    private static boolean movable(Config config) {
        return config.getOptionalValue("jalon.test.clock", Boolean.class).orElse(false);
    }

    private static String profile(Config config) {
        return config.getOptionalValue("jalon.profile", String.class).orElse("production");
    }

    /** @return a clock in UTC that follows the shift of a test, and is the system's in any other profile */
    @Produces
    @ApplicationScoped
    public Clock clock() {
        return new ShiftedClock(ZoneOffset.UTC, shift);
    }

    /** Not {@code Clock.offset}, whose offset is fixed when it is made. */
    private static final class ShiftedClock extends Clock {

        private final ZoneId zone;
        private final AtomicReference<Duration> shift;


        ShiftedClock(ZoneId zone, AtomicReference<Duration> shift) {
            this.zone = zone;
            this.shift = shift;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new ShiftedClock(other, shift);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(shift.get());
        }
    }
}
