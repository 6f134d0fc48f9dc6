package cn.zhenggai.rectification.proof;

import cn.zhenggai.task.ComparingWork;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --verify}: checks the log, the evidence and the work items, prints what is wrong, and ends with 0 or 1. */
@Component
class VerifyLogCommand implements ApplicationRunner {

    private final VerifyingLog log;
    private final ComparingWork work;
    private final ConfigurableApplicationContext context;

    VerifyLogCommand(VerifyingLog log, ComparingWork work, ConfigurableApplicationContext context) {
        this.log = log;
        this.work = work;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.containsOption("verify")) {
            int code = report() ? 0 : 1;
            System.exit(SpringApplication.exit(context, () -> code));
        }
    }

    private boolean report() {
        VerifyingLog.Verdict verdict = log.verify();
        List<String> differences = work.differences();
        System.out.printf("log: %d cases, %d entries%n", verdict.cases(), verdict.entries());
        verdict.faults().forEach(fault -> System.out.println(line(fault)));
        differences.forEach(System.out::println);
        boolean well = verdict.faults().isEmpty() && differences.isEmpty();
        System.out.println(well ? "verified: nothing was changed, nothing is missing" : "NOT verified");
        return well;
    }

    private static String line(LogFault fault) {
        String place = fault.file() == null ? "entry " + fault.entryNo() : "file " + fault.file();
        return fault.kind() + " " + fault.number() + ": " + place;
    }
}
