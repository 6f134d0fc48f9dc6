package cn.zhenggai.rectification.order;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;

/** Signs and receives the notice that a case is on, from where the case is; implemented beside the notices. */
public interface OrderDesk {

    /** A case that shares its draft with others is refused: they are signed together. */
    Outcome<CaseNumber> sign(CaseNumber number, Actor actor, OrderTerm term, String requirement);

    /** What would be signed, refused as it would be; changes nothing. */
    Outcome<OrderForeseen> foresee(CaseNumber number, Actor actor, OrderTerm term, String requirement);

    /** Receives the whole notice. */
    Outcome<CaseNumber> receive(CaseNumber number, Actor actor);
}
