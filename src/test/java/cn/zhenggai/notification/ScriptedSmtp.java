package cn.zhenggai.notification;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A mail server that takes all mail, but for the faults it was told to have. Keeps every byte that it was sent. */
class ScriptedSmtp implements AutoCloseable {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID: *(\\S+)");

    /** Where the conversation may break off. */
    enum Moment {
        GREETING,
        RECIPIENT,
        IN_DATA,
        AFTER_DATA
    }

    /** @param raw as it came between DATA and the dot */
    record Mail(String recipient, byte[] raw) {

        String text() {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }

        String head() {
            return text().substring(0, text().indexOf("\r\n\r\n") + 2);
        }

        String messageId() {
            Matcher id = MESSAGE_ID.matcher(text());
            return id.find() ? id.group(1) : "none";
        }
    }

    private final ServerSocket door;
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final Map<String, String> recipients = new ConcurrentHashMap<>();
    private final Map<Moment, AtomicInteger> drops = new ConcurrentHashMap<>();
    private final Map<Moment, Integer> stalls = new ConcurrentHashMap<>();
    private final Map<Moment, AtomicInteger> passed = new ConcurrentHashMap<>();
    private final Map<String, Runnable> hooks = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final AtomicInteger callers = new AtomicInteger();
    private volatile String greeting = "220 ready";
    private volatile String sender = "250 fine";
    private volatile String taken = "250 taken";

    ScriptedSmtp() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        background("smtp-door", this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    int callers() {
        return callers.get();
    }

    /** What was taken and, unless the line was dropped, answered with 250. */
    List<Mail> mails() {
        return mails;
    }

    List<String> recipientsInOrder() {
        return mails.stream().map(Mail::recipient).toList();
    }

    ScriptedSmtp greets(String reply) {
        greeting = reply;
        return this;
    }

    ScriptedSmtp answersSender(String reply) {
        sender = reply;
        return this;
    }

    /** Null takes the recipient again. */
    ScriptedSmtp answers(String recipient, String reply) {
        if (reply == null) {
            recipients.remove(recipient);
        } else {
            recipients.put(recipient, reply);
        }
        return this;
    }

    ScriptedSmtp answersData(String reply) {
        taken = reply;
        return this;
    }

    ScriptedSmtp drops(Moment moment, int times) {
        drops.put(moment, new AtomicInteger(times));
        return this;
    }

    ScriptedSmtp stalls(Moment moment, int seconds) {
        stalls.put(moment, seconds);
        return this;
    }

    /** Runs something when the conversations come to the place for so many times from now. */
    ScriptedSmtp at(Moment moment, int times, Runnable hook) {
        int now = passed.computeIfAbsent(moment, first -> new AtomicInteger()).get();
        hooks.put(moment + " " + (now + times), hook);
        return this;
    }

    void awaitStall() throws InterruptedException {
        if (!stalled.await(20, TimeUnit.SECONDS)) {
            throw new AssertionError("Nobody came to the place where the server stalls");
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                callers.incrementAndGet();
                background("smtp-line", () -> hold(caller));
            } catch (IOException ended) {
                return;
            }
        }
    }

    private void hold(Socket caller) {
        try (caller) {
            talk(caller);
        } catch (IOException broken) {
            // The other side hung up, which is its right.
        }
    }

    private void talk(Socket caller) throws IOException {
        InputStream in = caller.getInputStream();
        if (breaksOff(Moment.GREETING)) {
            return;
        }
        say(caller, greeting);
        String recipient = "nobody";
        for (Optional<String> line = line(in); line.isPresent(); line = line(in)) {
            String command = line.get();
            if (command.startsWith("RCPT")) {
                recipient = command.replaceAll(".*<(.*)>.*", "$1");
                if (breaksOff(Moment.RECIPIENT)) {
                    return;
                }
                say(caller, recipients.getOrDefault(recipient, "250 fine"));
            } else if (command.equals("DATA")) {
                say(caller, "354 go on");
                if (breaksOff(Moment.IN_DATA) || !take(caller, in, recipient)) {
                    return;
                }
            } else if (command.equals("QUIT")) {
                say(caller, "221 bye");
                return;
            } else {
                say(caller, command.startsWith("MAIL") ? sender : "250 fine");
            }
        }
    }

    private boolean take(Socket caller, InputStream in, String recipient) throws IOException {
        Mail mail = new Mail(recipient, content(in));
        if (taken.startsWith("250")) {
            mails.add(mail);
        }
        if (breaksOff(Moment.AFTER_DATA)) {
            return false;
        }
        say(caller, taken);
        return true;
    }

    private boolean breaksOff(Moment moment) {
        int times = passed.computeIfAbsent(moment, first -> new AtomicInteger()).incrementAndGet();
        Runnable hook = hooks.remove(moment + " " + times);
        if (hook != null) {
            hook.run();
        }
        Integer seconds = stalls.get(moment);
        if (seconds != null) {
            stalled.countDown();
            try {
                closed.await(seconds, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        AtomicInteger left = drops.get(moment);
        return left != null && left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }

    private static Optional<String> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                return Optional.of(line.toString(StandardCharsets.ISO_8859_1).replaceAll("\r$", ""));
            }
            line.write(b);
        }
        return Optional.empty();
    }

    private static byte[] content(InputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String last = "\r\n";
        for (int b = in.read(); b >= 0; b = in.read()) {
            content.write(b);
            last = (last + (char) b).substring(Math.max(0, last.length() - 4));
            if (last.equals("\r\n.\r\n")) {
                return Arrays.copyOf(content.toByteArray(), content.size() - 3);
            }
        }
        throw new IOException("The mail broke off");
    }

    private static void say(Socket caller, String answer) throws IOException {
        caller.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        caller.getOutputStream().flush();
    }

    private static void background(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
