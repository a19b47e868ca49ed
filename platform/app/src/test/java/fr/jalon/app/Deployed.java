package fr.jalon.app;

import java.io.File;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The one deployment that all tests share: the WAR that the build made, plus the tests that run inside it. */
@ArquillianSuiteDeployment
public class Deployed {

    @Deployment
    public static WebArchive war() {
        // CDI discovers nothing here: the probes are made by the tests themselves.
        JavaArchive probes = ShrinkWrap.create(JavaArchive.class, "probes.jar").addPackage("fr.jalon.app.inside")
                .addAsManifestResource(EmptyAsset.INSTANCE, "probes.txt");
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war").importFrom(new File(System.getProperty("jalon.war")))
                .as(WebArchive.class).addAsLibrary(probes);
    }
}
