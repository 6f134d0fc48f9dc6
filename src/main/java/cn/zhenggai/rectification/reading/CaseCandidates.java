package cn.zhenggai.rectification.reading;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseNotFound;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.desk.CasePolicy;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.verification.EligibleVerifiers;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a reader who may choose somebody for a case can choose. */
@Service
public class CaseCandidates {

    private final Cases cases;
    private final CaseDesk desk;
    private final CasePolicy policy;
    private final EligibleVerifiers eligible;
    private final Directory directory;

    CaseCandidates(Cases cases, CaseDesk desk, CasePolicy policy, EligibleVerifiers eligible, Directory directory) {
        this.cases = cases;
        this.desk = desk;
        this.policy = policy;
        this.eligible = eligible;
        this.directory = directory;
    }

    /** Who can be given the work: everybody active in the school. Empty for readers who may not assign it. */
    @Transactional(readOnly = true)
    public List<PersonCard> assignees(CaseNumber number, Actor reader) {
        return offered(
                number,
                reader,
                Action.ASSIGN,
                subject -> directory.staffOf(subject.jurisdiction().schoolId()));
    }

    /** Who could re-inspect, best first. Empty for readers who may not name anybody. */
    @Transactional(readOnly = true)
    public List<PersonCard> verifiers(CaseNumber number, Actor reader) {
        return offered(number, reader, Action.NAME_VERIFIERS, eligible::of);
    }

    private List<PersonCard> offered(
            CaseNumber number, Actor reader, Action action, Function<RectificationCase, List<PersonCard>> people) {
        desk.mustSee(number, reader);
        RectificationCase subject = cases.findByNumber(number).orElseThrow(() -> new CaseNotFound(number.value()));
        return policy.grants(subject, action, reader, List.of()) ? people.apply(subject) : List.of();
    }
}
