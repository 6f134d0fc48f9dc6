package cn.zhenggai.notification.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * One POST to an address that is already known: the name is not looked up again, nothing is followed, repeated,
 * remembered or unpacked, and however slowly the answer drips, it is waited for only so long.
 */
public record PostLine(InetAddress address, URI url, Duration patience) {

    private static final int MOST_BYTES = 64 * 1024;

    public record Reply(int status, String body) {}

    /** @throws IOException also when the answer is longer than 64 kB */
    Reply post(String json) throws IOException {
        return post(json, Map.of());
    }

    /** @throws IOException as {@link #post(String)} */
    public Reply post(String json, Map<String, String> headers) throws IOException {
        return post(new StringEntity(json, ContentType.APPLICATION_JSON), headers);
    }

    /** @throws IOException as {@link #post(String)} */
    public Reply post(byte[] sealed, Map<String, String> headers) throws IOException {
        return post(new ByteArrayEntity(sealed, ContentType.APPLICATION_OCTET_STREAM), headers);
    }

    private Reply post(HttpEntity body, Map<String, String> headers) throws IOException {
        HttpPost post = new HttpPost(url);
        headers.forEach(post::setHeader);
        post.setHeader(HttpHeaders.ACCEPT, ContentType.APPLICATION_JSON.getMimeType());
        post.setEntity(body);
        CompletableFuture<Void> end = CompletableFuture.runAsync(
                post::abort, CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS));
        try (CloseableHttpClient client = client()) {
            return client.execute(post, PostLine::read);
        } catch (IllegalStateException stopped) {
            throw new InterruptedIOException("Too slow");
        } finally {
            end.cancel(false);
        }
    }

    private static Reply read(ClassicHttpResponse answer) throws IOException {
        if (answer.getEntity() == null) {
            return new Reply(answer.getCode(), "");
        }
        try (InputStream body = answer.getEntity().getContent()) {
            byte[] read = body.readNBytes(MOST_BYTES + 1);
            if (read.length > MOST_BYTES) {
                throw new IOException("Too long an answer");
            }
            return new Reply(answer.getCode(), new String(read, StandardCharsets.UTF_8));
        }
    }

    private CloseableHttpClient client() {
        Timeout each = Timeout.of(patience);
        return HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(known())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(each)
                                .setSocketTimeout(each)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(each)
                        .setResponseTimeout(each)
                        .build())
                .setUserAgent("zhenggai")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** The certificate still has to be that of the name, as in any browser. */
    private DnsResolver known() {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {address};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
