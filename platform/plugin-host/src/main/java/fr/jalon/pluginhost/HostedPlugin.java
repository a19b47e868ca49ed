package fr.jalon.pluginhost;

import fr.jalon.kernel.plugin.InstalledPlugin;
import fr.jalon.kernel.plugin.PluginState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One plugin file and its life. Calls into the plugin hold the read lock, its changes the write lock, each with a time-out: a
 * call that never ends costs this one plugin, not the platform.
 */
final class HostedPlugin {

    private static final Logger LOG = LoggerFactory.getLogger(HostedPlugin.class);

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile PluginFile file;
    private volatile InstalledPlugin description;
    private volatile List<Object> extensions = List.of();

    HostedPlugin(PluginFile file) {
        inspected(file);
    }

    /** Takes the result of a new look at the file; only while it is not started. */
    void inspected(PluginFile newFile) {
        file = newFile;
        become(PluginState.REFUSED, String.join("\n", newFile.faults()));
        if (!newFile.sound()) {
            LOG.warn("plugin file {} is refused: {}", newFile.path().getFileName(), newFile.faults());
        }
    }

    void become(PluginState state, String reason) {
        extensions = List.of();
        description = file.describe(state, reason);
    }

    void becomeStarted(List<Object> newExtensions) {
        extensions = newExtensions;
        description = file.describe(PluginState.STARTED, "");
    }

    PluginFile file() {
        return file;
    }

    InstalledPlugin description() {
        return description;
    }

    boolean started() {
        return description.started();
    }

    /** @return its extensions of one kind; only to be used under the read lock */
    <T> Stream<T> extensions(Class<T> extensionPoint) {
        return extensions.stream().filter(extensionPoint::isInstance).map(extensionPoint::cast);
    }

    /** @return whether the calling thread may call the plugin; it then must {@link #leave()} */
    boolean enter(Duration patience) throws InterruptedException {
        return lock.readLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    void leave() {
        lock.readLock().unlock();
    }

    /**
     * Runs a change while no call is under way.
     *
     * @return false if calls did not end in time; nothing was changed then
     */
    boolean alone(Duration patience, Runnable change) throws InterruptedException {
        Lock write = lock.writeLock();
        if (!write.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            change.run();
            return true;
        } finally {
            write.unlock();
        }
    }
}
