package cn.zhenggai.operation;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code --verify} begins with when each work was last done; the proofs decide how it ends. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TellingHeartbeat implements ApplicationRunner {

    private final ReadingServerState reading;

    TellingHeartbeat(ReadingServerState reading) {
        this.reading = reading;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("verify")) {
            reading.state().works().forEach(work -> System.out.println(line(work)));
        }
    }

    private static String line(WorkState work) {
        String last = work.completedAt() == null ? "never" : work.completedAt().toString();
        return "last done: " + work.name() + " " + last + (work.failure() == null ? "" : ", fails: " + work.failure());
    }
}
