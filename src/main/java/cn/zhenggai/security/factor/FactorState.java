package cn.zhenggai.security.factor;

import cn.zhenggai.security.SecondFactors;
import cn.zhenggai.security.SecondFactors.Factor;
import cn.zhenggai.shared.Actor;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person reads about his second factor. */
@Component
public class FactorState {

    private static final int FEW = 3;

    /**
     * @param since null without one
     * @param codesLeft recovery codes that were not used
     */
    public record State(Instant since, int codesLeft, boolean needed) {

        public boolean set() {
            return since != null;
        }

        /** Time to make new ones. */
        public boolean fewCodes() {
            return set() && codesLeft <= FEW;
        }
    }

    private final SecondFactors factors;
    private final FactorDuty duty;

    FactorState(SecondFactors factors, FactorDuty duty) {
        this.factors = factors;
        this.duty = duty;
    }

    public State of(Actor actor) {
        Optional<Factor> factor = factors.of(actor.personId());
        int left = factor.isPresent() ? factors.recoveryCodesLeft(actor.personId()) : 0;
        return new State(factor.map(Factor::confirmedAt).orElse(null), left, duty.needs(actor));
    }
}
