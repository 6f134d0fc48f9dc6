package cn.zhenggai.support;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** A line between the product and its database that a test cuts, or on which nothing is heard any more. Loopback only. */
public class CutLine implements BeanPostProcessor {

    private static final Pattern PORT = Pattern.compile("(127\\.0\\.0\\.1):(\\d+)");

    private final Object whole = new Object();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile boolean silent;
    private int server;

    /** The pool connects through the line from its first connection on. */
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            Matcher address = PORT.matcher(pool.getJdbcUrl());
            if (!address.find()) {
                throw new IllegalStateException("Not on a server: " + pool.getJdbcUrl());
            }
            server = Integer.parseInt(address.group(2));
            pool.setJdbcUrl(address.replaceFirst("$1:" + listening()));
        }
        return bean;
    }

    /** Whoever talks is cut off, and whoever comes is turned away. */
    public void cut() {
        cut = true;
        open.forEach(CutLine::close);
    }

    /** Connections stay, and no byte goes through. */
    public void fallSilent() {
        silent = true;
    }

    public void mend() {
        cut = false;
        synchronized (whole) {
            silent = false;
            whole.notifyAll();
        }
    }

    private int listening() {
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            run(() -> {
                while (true) {
                    Socket from = door.accept();
                    if (cut) {
                        close(from);
                    } else {
                        Socket to = new Socket(InetAddress.getLoopbackAddress(), server);
                        open.add(from);
                        open.add(to);
                        run(() -> pass(from, to));
                        run(() -> pass(to, from));
                    }
                }
            });
            return door.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(Socket from, Socket to) throws Exception {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[16_384];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                synchronized (whole) {
                    while (silent) {
                        whole.wait();
                    }
                }
                out.write(some, 0, read);
            }
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void run(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (Exception ended) {
                // The line is down, as it was meant to be.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closed) {
            // It was closed already.
        }
    }
}
