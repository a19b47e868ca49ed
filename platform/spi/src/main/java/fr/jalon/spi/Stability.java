package fr.jalon.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a plugin author may rely on. Every extension point carries it; the build refuses one that does not. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Stability {

    /** The promise that is made. */
    enum Level {
        /** Changes only with a new major version of the SPI. */
        STABLE,
        /** May change with a new minor version; the release notes say so. */
        EXPERIMENTAL
    }

    /** @return the promise */
    Level value();

    /** @return the SPI version that brought the type, for example {@code "1.0"} */
    String since();
}
