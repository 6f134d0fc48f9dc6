package cn.zhenggai.operation;

import cn.zhenggai.shared.Proof;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/** {@code --verify}: asks for every {@link Proof} there is, prints what is wrong, and ends with 0 or 1. */
@Component
class ProvingCommand implements ApplicationRunner {

    private final List<Proof> proofs;
    private final ConfigurableApplicationContext context;

    ProvingCommand(List<Proof> proofs, ConfigurableApplicationContext context) {
        this.proofs = proofs;
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
        List<Proof.Proven> proven = proofs.stream().map(Proof::prove).toList();
        proven.stream().map(Proof.Proven::told).filter(told -> !told.isEmpty()).forEach(System.out::println);
        List<String> faults =
                proven.stream().flatMap(one -> one.faults().stream()).toList();
        faults.forEach(System.out::println);
        System.out.println(faults.isEmpty() ? "verified: nothing was changed, nothing is missing" : "NOT verified");
        return faults.isEmpty();
    }
}
