package cn.zhenggai.inspection.record;

import cn.zhenggai.evidence.EvidenceReaders;
import cn.zhenggai.inspection.VisitScope;
import cn.zhenggai.inspection.Visits;
import cn.zhenggai.shared.Actor;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Pictures that belong to a visit and to no case: the signature, and findings that opened none. */
@Component
public class VisitPhotos implements EvidenceReaders {

    static final String SEEN = "SEEN";
    static final String MENDED = "MENDED";
    static final String SIGNATURE = "SIGNATURE";

    private static final Pattern OWNER = Pattern.compile("visit:(\\d{1,18})(?:/(\\d{1,3}))?");

    private final Visits visits;
    private final VisitScope scope;
    private final VisitSight sight;

    VisitPhotos(Visits visits, VisitScope scope, VisitSight sight) {
        this.visits = visits;
        this.scope = scope;
        this.sight = sight;
    }

    static String ofVisit(long visit) {
        return "visit:" + visit;
    }

    public static String ofFinding(long visit, int no) {
        return "visit:" + visit + "/" + no;
    }

    @Override
    public boolean owns(String owner) {
        return OWNER.matcher(owner).matches();
    }

    @Override
    public boolean mayRead(Actor actor, String owner) {
        Matcher matcher = OWNER.matcher(owner);
        if (!matcher.matches()) {
            return false;
        }
        String finding = matcher.group(2);
        return visits.find(Long.parseLong(matcher.group(1)))
                .filter(visit -> scope.covers(visit.id(), actor))
                .filter(visit -> finding == null
                        ? sight.showsSignature(actor)
                        : sight.shows(visit, Integer.parseInt(finding), actor))
                .isPresent();
    }
}
