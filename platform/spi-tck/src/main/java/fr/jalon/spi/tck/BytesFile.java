package fr.jalon.spi.tck;

import fr.jalon.spi.organisation.ImportFile;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;

/** A file in memory that counts how many of its streams are open. */
public final class BytesFile implements ImportFile {

    private final String name;
    private final byte[] content;
    private final AtomicInteger open = new AtomicInteger();

    /**
     * @param name    what the browser would call it
     * @param content its bytes
     */
    public BytesFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public InputStream open() {
        open.incrementAndGet();
        return new FilterInputStream(new ByteArrayInputStream(content)) {
            private boolean closed;

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    open.decrementAndGet();
                }
                super.close();
            }
        };
    }

    /** @return how many streams were opened and not closed */
    public int stillOpen() {
        return open.get();
    }
}
