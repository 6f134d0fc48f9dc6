package cn.zhenggai.start;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks at the surroundings before anything starts: half a start, which migrates the database and then falls over a
 * missing setting, is worse than none.
 */
class StartChecks implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        ConfigurableEnvironment environment = event.getApplicationContext().getEnvironment();
        DemoCheck.checkPresence(environment);
        checkBaseUrl(Choice.needed(environment, "zhenggai.base-url"));
        checkFolder(Choice.needed(environment, "zhenggai.files"));
        checkKeyFile(Choice.of(environment, "zhenggai.secrets-key-file"));
        checkKeyFile(Choice.of(environment, "zhenggai.log-key-file"));
        checkSecondFactor(Choice.of(environment, "zhenggai.second-factor"));
        checkSignIn(environment);
        checkPort(Choice.of(environment, "server.port"), Choice.of(environment, "server.address"));
        checkForwarding(Choice.of(environment, "server.forward-headers-strategy"));
        new DatabaseCheck(environment).run();
        new DemoCheck(environment).run();
    }

    private static void checkBaseUrl(Choice choice) {
        try {
            URI address = URI.create(choice.value());
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Told below, in the same words as an address that is well-formed but useless.
        }
        throw choice.refused(
                "is \"" + choice.value() + "\", not an address that people can open",
                "Write the whole address, such as https://zhenggai.example.cn,");
    }

    /** Really writes: a right to write that the system only pretends to is found out here and not by an upload. */
    private static void checkFolder(Choice choice) {
        try {
            Path folder = Files.createDirectories(Path.of(choice.value()).toAbsolutePath());
            Path trial = Files.createTempFile(folder, ".trial", "");
            try {
                Files.writeString(trial, "整改");
                if (Files.readString(trial).equals("整改")) {
                    return;
                }
            } finally {
                Files.deleteIfExists(trial);
            }
        } catch (IOException | InvalidPathException e) {
            // Told below: a name that cannot be a folder is not a folder that can be written.
        }
        throw choice.refused(
                "is \"" + choice.value() + "\", a folder that cannot be written",
                "Make it writable for this user, or choose another folder");
    }

    /** A key that is missing is made where it is looked for. */
    private static void checkKeyFile(Choice file) {
        Path folder = file.value().isBlank()
                ? null
                : Path.of(file.value().strip()).toAbsolutePath().getParent();
        if (folder != null && !Files.isReadable(folder.resolve(file.value().strip()))) {
            checkFolder(new Choice(file.key(), folder.toString(), file.place()));
        }
    }

    private static void checkSecondFactor(Choice wanted) {
        if (!wanted.value().toLowerCase(Locale.ROOT).matches("leaders|offered|")) {
            throw wanted.refused("is \"" + wanted.value() + "\"", "Write leaders or offered");
        }
    }

    private static void checkSignIn(ConfigurableEnvironment environment) {
        if (!Choice.of(environment, "zhenggai.sign-in.issuer").value().isBlank()) {
            Choice.needed(environment, "zhenggai.sign-in.client-id");
            Choice.needed(environment, "zhenggai.sign-in.client-secret");
        }
    }

    private static void checkPort(Choice port, Choice address) {
        int number = number(port);
        if (number <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(
                    address.value().isEmpty()
                            ? new InetSocketAddress(number)
                            : new InetSocketAddress(address.value(), number));
        } catch (IOException | IllegalArgumentException e) {
            throw port.refused(
                    "is " + number + ", where this server cannot listen: " + e.getMessage(),
                    "Stop the program that has the port, or choose another one");
        }
    }

    private static void checkForwarding(Choice strategy) {
        if (!strategy.value().isEmpty()
                && !strategy.value().toLowerCase(Locale.ROOT).matches("native|framework|none")) {
            throw strategy.refused(
                    "is \"" + strategy.value() + "\"", "Write native behind a proxy of yours, else none,");
        }
    }

    private static int number(Choice port) {
        try {
            return port.value().isEmpty() ? 0 : Integer.parseInt(port.value());
        } catch (NumberFormatException e) {
            boolean several = port.value().matches("[\\d\\s]+(,[\\d\\s]+)+");
            throw port.refused(
                    several ? "is given more than once: " + port.value() : "is \"" + port.value() + "\", not a number",
                    several ? "Leave one of them" : "Write a number such as 8080");
        }
    }
}
