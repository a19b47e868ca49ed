package fr.jalon.features.document.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Files in one folder, one sub-folder a tenant. */
@ApplicationScoped
public class FileBlobStore implements BlobStore {

    @Override
    public void put(UUID tenant, UUID version, Path content) throws IOException {
        Path target = file(tenant, version);
        Files.createDirectories(target.getParent());
        sync(content, StandardOpenOption.WRITE);
        Files.move(content, target, StandardCopyOption.ATOMIC_MOVE);
        sync(target.getParent(), StandardOpenOption.READ);
    }

    private static void sync(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(UUID tenant, UUID version, long offset) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file(tenant, version));
        channel.position(offset);
        return Channels.newInputStream(channel);
    }

    @Override
    public void delete(UUID tenant, UUID version) throws IOException {
        Files.deleteIfExists(incoming(version));
        Files.deleteIfExists(file(tenant, version));
    }

    @Override
    public Path incoming(UUID version) throws IOException {
        // Named after the version: what a crash leaves here is found again by the sweeper.
        return Files.createDirectories(root().resolve("incoming")).resolve(version + ".part");
    }

    private static Path file(UUID tenant, UUID version) {
        String name = version.toString();
        // The last characters of a UUID v7 are random; the first ones would put a day's files in one folder.
        return root().resolve(tenant.toString()).resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static Path root() {
        return Path.of(ConfigProvider.getConfig().getValue("jalon.blobs.dir", String.class));
    }
}
