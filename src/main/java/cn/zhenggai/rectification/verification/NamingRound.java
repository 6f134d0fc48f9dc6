package cn.zhenggai.rectification.verification;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Verifiers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names who looks at a round. Places that nobody may fill stay empty and go to the dispatcher, so that no case waits unseen. */
@Component
public class NamingRound {

    private final EligibleVerifiers eligible;
    private final Verifiers verifiers;
    private final RectificationRules rules;

    NamingRound(EligibleVerifiers eligible, Verifiers verifiers, RectificationRules rules) {
        this.eligible = eligible;
        this.verifiers = verifiers;
        this.rules = rules;
    }

    /** @return how many places the round has, as the bureau's table says, and no fewer than are asked for */
    public int name(RectificationCase subject, int least) {
        int usual = rules.verificationFor(
                        subject.severity(), subject.discovery().source())
                .people();
        int people = Math.max(usual, least);
        List<PersonCard> candidates = eligible.of(subject);
        for (int position = 1; position <= people; position++) {
            verifiers.name(subject, position, position <= candidates.size() ? candidates.get(position - 1) : null);
        }
        return people;
    }
}
