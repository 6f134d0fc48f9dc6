package cn.zhenggai.rectification.desk;

import cn.zhenggai.evidence.EvidenceReaders;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whoever sees a case sees its pictures and files; who reads without persons does not, for faces are persons. */
@Component
public class CaseEvidence implements EvidenceReaders {

    private static final String PREFIX = "case:";

    private final CaseScope scope;

    CaseEvidence(CaseScope scope) {
        this.scope = scope;
    }

    /** The owner of everything that hangs on the case. */
    public static String owner(CaseNumber number) {
        return PREFIX + number;
    }

    public static String owner(String number) {
        return PREFIX + number;
    }

    /** Empty for what hangs on something else. */
    public static Optional<CaseNumber> number(String owner) {
        return owner.startsWith(PREFIX) ? CaseNumber.parse(owner.substring(PREFIX.length())) : Optional.empty();
    }

    @Override
    public boolean owns(String owner) {
        return owner.startsWith(PREFIX);
    }

    @Override
    public boolean mayRead(Actor actor, String owner) {
        return actor.readsPersons()
                && number(owner).filter(number -> scope.covers(number, actor)).isPresent();
    }
}
