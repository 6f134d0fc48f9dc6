package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import java.util.List;

/** Open work that belongs to a unit rather than to a person: it goes to the successor of the unit, or ends with it. */
public interface UnitWork {

    List<Piece> of(UnitCard unit);

    void moveOn(UnitCard from, UnitCard to, String note, Actor by);

    /** Ends all of it, with the reason. */
    void end(UnitCard unit, String reason, Actor by);
}
