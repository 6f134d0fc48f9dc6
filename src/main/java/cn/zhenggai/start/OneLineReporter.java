package cn.zhenggai.start;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Tells an operator in one line why there is no start. What it does not understand keeps its stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class OneLineReporter implements SpringBootExceptionReporter {

    private static final int H2_FILE_IS_LOCKED = 90020;

    OneLineReporter(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> line = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> sentence(cause).stream())
                .findFirst();
        line.ifPresent(text -> System.err.println("Zhenggai cannot start: " + text));
        return line.isPresent();
    }

    private static Optional<String> sentence(Throwable cause) {
        if (cause instanceof ExitCodeGenerator) {
            return Optional.of(cause.getMessage());
        }
        if (cause instanceof MarkedYAMLException broken && broken.getProblemMark() != null) {
            return Optional.of("a file in config/ is not valid YAML, line %d, column %d: %s. Mind the indentation."
                    .formatted(
                            broken.getProblemMark().getLine() + 1,
                            broken.getProblemMark().getColumn() + 1,
                            broken.getProblem()));
        }
        if (cause instanceof SQLException sql && sql.getErrorCode() == H2_FILE_IS_LOCKED) {
            return Optional.of(
                    "the embedded database is in use by another program, probably by a Zhenggai that is still"
                            + " running. Stop that one, or choose another spring.datasource.url in config/application.yml.");
        }
        return Optional.empty();
    }
}
