package cn.zhenggai.firststeps;

import cn.zhenggai.shared.NotFound;
import cn.zhenggai.shared.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the steps together. For administrators; nobody else learns what a server lacks. */
@Service
public class ReadingFirstSteps {

    private final List<FirstStep> steps;
    private final Asides asides;

    ReadingFirstSteps(List<FirstStep> steps, Asides asides) {
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(FirstStep::order)).toList();
        this.asides = asides;
    }

    /** @throws NotFound for everybody but an administrator */
    @Transactional(readOnly = true)
    public StepsSheet sheet(Asking asking) {
        administering(asking);
        Map<String, Aside> aside =
                asides.standing().stream().collect(Collectors.toMap(Aside::step, Function.identity()));
        return new StepsSheet(steps.stream()
                .map(step -> StepLine.of(step, step.look(asking), aside.get(step.key())))
                .toList());
    }

    /**
     * Where a step is done; empty for an unknown one, and for one that is done elsewhere than on a page.
     *
     * @throws NotFound as {@link #sheet}
     */
    @Transactional(readOnly = true)
    public Optional<String> place(String key, Asking asking) {
        administering(asking);
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .flatMap(step -> Optional.ofNullable(step.look(asking).place()));
    }

    private static void administering(Asking asking) {
        if (!asking.actor().is(Role.ADMIN)) {
            throw new NotFound("Not for this reader");
        }
    }
}
