package cn.zhenggai.rectification.log;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --rotate-log-key}: makes the next key of the log, beside those before, and ends. */
@Component
class RotatingLogKey implements ApplicationRunner {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private final LogKeys keys;
    private final ConfigurableApplicationContext context;

    RotatingLogKey(LogKeys keys, ConfigurableApplicationContext context) {
        this.keys = keys;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("rotate-log-key")) {
            rotate();
            System.exit(SpringApplication.exit(context, () -> 0));
        }
    }

    void rotate() {
        Path file = keys.rotate();
        SECURITY.warn("event=log-key-rotated key={}", keys.newest());
        System.out.printf(
                "key %d of the log is in %s. Copy the file to its backup and to every server of this database, and start them again today.%n",
                keys.newest(), file);
    }
}
