package cn.zhenggai.inspection;

import cn.zhenggai.shared.Actor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The plates that hang in schools; whoever keeps them knows. */
public interface Plates {

    /** Those that hang there now. */
    List<PlateCard> in(Collection<Long> schools);

    /** Where in the school a plate hangs, or hung until another took its place; empty for a code of nobody, or of elsewhere. */
    Optional<PlateCard> read(String code, long schoolId);

    /** Somebody was there on a visit; told once for each. */
    void passed(Actor by, long visitId, List<VisitScan> scans);
}
