package cn.zhenggai.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Where the robot of a group listens; answers as it was told. */
class ScriptedRobot implements AutoCloseable {

    private final HttpServer server;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\",\"code\":0,\"msg\":\"success\"}";
    private volatile String location;
    private volatile int stall;

    record Post(URI uri, String body, Map<String, List<String>> headers) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse(null);
        }
    }

    ScriptedRobot() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 20);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "robot");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::take);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Post> posts() {
        return posts;
    }

    ScriptedRobot answers(int status, String answer) {
        this.status = status;
        this.answer = answer;
        return this;
    }

    ScriptedRobot redirectsTo(String elsewhere) {
        location = elsewhere;
        return answers(302, "");
    }

    ScriptedRobot stalls(int seconds) {
        stall = seconds;
        return this;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            posts.add(new Post(exchange.getRequestURI(), body, Map.copyOf(exchange.getRequestHeaders())));
            waitAWhile();
            byte[] reply = answer.getBytes(StandardCharsets.UTF_8);
            if (location != null) {
                exchange.getResponseHeaders().add("Location", location);
            }
            // Length 0 means chunks, as the real ones answer now and then.
            exchange.sendResponseHeaders(
                    status, posts.size() % 2 == 0 && reply.length > 0 ? 0 : Math.max(1, reply.length));
            exchange.getResponseBody().write(reply.length == 0 ? new byte[] {' '} : reply);
        }
    }

    private void waitAWhile() {
        try {
            closed.await(stall, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
