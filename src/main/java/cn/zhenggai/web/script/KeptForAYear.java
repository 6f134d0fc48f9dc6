package cn.zhenggai.web.script;

import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;

/** A file whose address changes with its content is never asked for again; one under its plain name after an hour. */
class KeptForAYear implements ResourceTransformer {

    private static final String LASTING =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable().getHeaderValue();

    private final Predicate<String> changing;

    /** @param changing whether the address says which content it has */
    KeptForAYear(Predicate<String> changing) {
        this.changing = changing;
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource file, ResourceTransformerChain chain)
            throws IOException {
        Resource found = chain.transform(request, file);
        return changing.test(request.getRequestURI()) ? new Lasting(found) : found;
    }

    /** The file with a header of its own, which counts for more than that of its folder. */
    private static class Lasting extends AbstractResource implements HttpResource {

        private final Resource file;

        Lasting(Resource file) {
            this.file = file;
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            HttpHeaders headers = new HttpHeaders();
            if (file instanceof HttpResource known) {
                headers.putAll(known.getResponseHeaders());
            }
            headers.set(HttpHeaders.CACHE_CONTROL, LASTING);
            return headers;
        }

        @Override
        public boolean exists() {
            return file.exists();
        }

        @Override
        public boolean isReadable() {
            return file.isReadable();
        }

        @Override
        public boolean isFile() {
            return file.isFile();
        }

        @Override
        public URL getURL() throws IOException {
            return file.getURL();
        }

        @Override
        public URI getURI() throws IOException {
            return file.getURI();
        }

        @Override
        public File getFile() throws IOException {
            return file.getFile();
        }

        @Override
        public String getFilename() {
            return file.getFilename();
        }

        @Override
        public long contentLength() throws IOException {
            return file.contentLength();
        }

        @Override
        public long lastModified() throws IOException {
            return file.lastModified();
        }

        @Override
        public String getDescription() {
            return file.getDescription();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return file.getInputStream();
        }
    }
}
