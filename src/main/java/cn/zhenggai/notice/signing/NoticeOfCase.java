package cn.zhenggai.notice.signing;

import cn.zhenggai.rectification.order.OrderDesk;
import cn.zhenggai.rectification.order.OrderForeseen;
import cn.zhenggai.rectification.order.OrderTerm;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import org.springframework.stereotype.Component;

/** Lets the page of a case sign and receive its notice. */
@Component
class NoticeOfCase implements OrderDesk {

    private final SigningNotice signing;
    private final ReceivingNotice receiving;

    NoticeOfCase(SigningNotice signing, ReceivingNotice receiving) {
        this.signing = signing;
        this.receiving = receiving;
    }

    @Override
    public Outcome<CaseNumber> sign(CaseNumber number, Actor actor, OrderTerm term, String requirement) {
        return signing.signUntil(number, actor, term, requirement);
    }

    @Override
    public Outcome<OrderForeseen> foresee(CaseNumber number, Actor actor, OrderTerm term, String requirement) {
        return signing.foreseeUntil(number, actor, term, requirement);
    }

    @Override
    public Outcome<CaseNumber> receive(CaseNumber number, Actor actor) {
        return receiving.receive(number, actor);
    }
}
