package fr.jalon.pluginhost;

import fr.jalon.spi.SpiVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pf4j.AbstractPluginManager;
import org.pf4j.CompoundPluginRepository;
import org.pf4j.DefaultPluginDescriptor;
import org.pf4j.ExtensionPoint;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginManager;
import org.pf4j.Plugin;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDependency;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginDescriptorFinder;
import org.pf4j.PluginFactory;
import org.pf4j.PluginLoader;
import org.pf4j.PluginRepository;
import org.pf4j.PluginRuntimeException;
import org.pf4j.PluginState;
import org.pf4j.PluginStatusProvider;
import org.pf4j.PluginWrapper;

/**
 * Loads, starts and unloads one inspected plugin at a time with PF4J. Not thread-safe, as {@link AbstractPluginManager} is
 * not: the host calls it under its lock and never during a call into a plugin.
 */
final class PluginEngine {

    private final Manager manager;

    PluginEngine(ClassLoader platform) {
        manager = new Manager(new ExposedClasses(platform));
        manager.setSystemVersion(SpiVersion.CURRENT);
    }

    /**
     * Loads and starts a plugin and makes its extensions. After an exception nothing of it is left.
     *
     * @param file         an inspected plugin
     * @param dependencies PF4J ids of the started plugins it builds on
     * @return its extensions, in the order of its index
     * @throws PluginRuntimeException if it does not start; the message or the cause says why
     */
    List<Object> start(PluginFile file, List<String> dependencies) {
        String id = file.key().pf4jId();
        try {
            manager.load(file, dependencies);
            if (manager.startPlugin(id) != PluginState.STARTED) {
                Throwable cause = manager.getPlugin(id).getFailedException();
                throw new PluginRuntimeException(cause, "the plugin did not start");
            }
            return extensions(file.extensionNames(), manager.getPlugin(id));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
            stop(file);
            throw failure;
        }
    }

    /** Stops and unloads a plugin and closes its class loader; does nothing if it is not loaded. */
    void stop(PluginFile file) {
        // PF4J leaves a plugin registered whose dependencies it could not resolve.
        if (manager.getPlugin(file.key().pf4jId()) != null) {
            manager.unloadPlugin(file.key().pf4jId());
        }
    }

    private List<Object> extensions(List<String> names, PluginWrapper plugin) {
        List<Object> extensions = new ArrayList<>();
        for (String name : names) {
            extensions.add(extension(name, plugin.getPluginClassLoader()));
        }
        return List.copyOf(extensions);
    }

    private static Object extension(String name, ClassLoader loader) {
        try {
            Class<?> type = loader.loadClass(name);
            if (!ExtensionPoint.class.isAssignableFrom(type)) {
                throw new PluginRuntimeException(name + " is listed as an extension but implements no extension point of the SPI");
            }
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException failure) {
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw new PluginRuntimeException(cause, "the extension " + name + " cannot be made");
        }
    }

    private static final class Manager extends JarPluginManager {

        private ClassLoader exposed;
        private PluginDescriptor next;

        Manager(ExposedClasses exposed) {
            this.exposed = exposed;
        }

        void load(PluginFile file, List<String> dependencies) {
            next = new Descriptor(file, dependencies);
            loadPlugin(file.path());
        }

        @Override
        protected PluginDescriptorFinder createPluginDescriptorFinder() {
            return new PluginDescriptorFinder() {
                @Override
                public boolean isApplicable(Path path) {
                    return true;
                }

                @Override
                public PluginDescriptor find(Path path) {
                    return next;
                }
            };
        }

        @Override
        protected PluginLoader createPluginLoader() {
            return new JarPluginLoader(this) {
                @Override
                protected PluginClassLoader createPluginClassLoader(Path path, PluginDescriptor descriptor) {
                    return new Loader(pluginManager, descriptor, exposed);
                }
            };
        }

        @Override
        protected PluginFactory createPluginFactory() {
            return PluginEngine::plugin;
        }

        @Override
        protected PluginRepository createPluginRepository() {
            // Files are found, and removed, by the host alone.
            return new CompoundPluginRepository();
        }

        @Override
        protected PluginStatusProvider createPluginStatusProvider() {
            return new NothingDisabled();
        }
    }

    private static Plugin plugin(PluginWrapper wrapper) {
        String name = wrapper.getDescriptor().getPluginClass();
        if (name.equals(Plugin.class.getName())) {
            return new Plugin();
        }
        try {
            return wrapper.getPluginClassLoader().loadClass(name).asSubclass(Plugin.class).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException failure) {
            // PF4J's own factory logs and returns null, which hides the reason.
            Throwable cause = failure.getCause() == null ? failure : failure.getCause();
            throw new PluginRuntimeException(cause, "the plugin class " + name + " cannot be made");
        }
    }

    /** The host does not hand a disabled plugin to PF4J in the first place. */
    private static final class NothingDisabled implements PluginStatusProvider {

        @Override
        public boolean isPluginDisabled(String pluginId) {
            return false;
        }

        @Override
        public void disablePlugin(String pluginId) {
            throw new UnsupportedOperationException("the host disables plugins");
        }

        @Override
        public void enablePlugin(String pluginId) {
            throw new UnsupportedOperationException("the host enables plugins");
        }
    }

    private static final class Descriptor extends DefaultPluginDescriptor {

        Descriptor(PluginFile file, List<String> dependencies) {
            super(file.key().pf4jId(), file.declared().description(),
                    file.declared().pluginClass().isEmpty() ? Plugin.class.getName() : file.declared().pluginClass(),
                    file.key().version(), "*", file.declared().provider(), "");
            dependencies.forEach(id -> addDependency(new PluginDependency(id)));
        }
    }

    private static final class Loader extends PluginClassLoader {

        Loader(org.pf4j.PluginManager manager, PluginDescriptor descriptor, ClassLoader parent) {
            super(manager, descriptor, parent);
        }

        @Override
        protected boolean shouldDelegateToParent(String className) {
            return ExposedClasses.exposes(className);
        }
    }
}
