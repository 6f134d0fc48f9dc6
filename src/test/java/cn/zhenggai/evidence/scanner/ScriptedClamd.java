package cn.zhenggai.evidence.scanner;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Speaks the protocol of ClamAV's daemon as a test wants it. */
public final class ScriptedClamd implements AutoCloseable {

    /** What the daemon says of a file; null to say nothing and keep the line open. */
    private volatile Function<byte[], String> script;

    private final ServerSocket door;

    public ScriptedClamd(Function<byte[], String> script) throws IOException {
        this.script = script;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    /** Finds what contains the word. */
    public static String wordly(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1).contains("VIRUS")
                ? "stream: Test.Word FOUND"
                : "stream: OK";
    }

    public void says(Function<byte[], String> now) {
        script = now;
    }

    public String address() {
        return "127.0.0.1:" + door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket line = door.accept();
                Thread thread = new Thread(() -> talk(line), "scripted-clamd-line");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        try {
            DataInputStream in = new DataInputStream(line.getInputStream());
            String said = command(in).equals("zPING") ? "PONG" : script.apply(file(in));
            if (said != null) {
                line.getOutputStream().write((said + "\0").getBytes(StandardCharsets.UTF_8));
                line.close();
            }
        } catch (EOFException gone) {
            // the other side had waited long enough
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String command(DataInputStream in) throws IOException {
        StringBuilder command = new StringBuilder();
        for (int letter = in.readByte(); letter != 0; letter = in.readByte()) {
            command.append((char) letter);
        }
        return command.toString();
    }

    private static byte[] file(DataInputStream in) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
