package fr.jalon.kernel.legaltime.boundary;

import fr.jalon.kernel.legaltime.Holidays;
import fr.jalon.kernel.legaltime.LegalTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the one engine of the application to whoever injects {@link LegalTime}. */
@ApplicationScoped
public class LegalTimeProducer {

    @Produces
    @Singleton
    public LegalTime legalTime() {
        return new LegalTime(Holidays.official());
    }
}
