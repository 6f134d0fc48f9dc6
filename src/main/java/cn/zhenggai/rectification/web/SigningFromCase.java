package cn.zhenggai.rectification.web;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.order.CheckingSignature;
import cn.zhenggai.rectification.order.ChosenTerm;
import cn.zhenggai.rectification.order.OrderDesk;
import cn.zhenggai.rectification.order.OrderForeseen;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.util.List;
import org.springframework.stereotype.Component;

/** The order of one case: counted when that is wished, read once more, and signed when it is still what was read. */
@Component
class SigningFromCase {

    private static final String READ = "read";

    private final OrderDesk orders;
    private final CheckingSignature checking;

    SigningFromCase(OrderDesk orders, CheckingSignature checking) {
        this.orders = orders;
        this.checking = checking;
    }

    /** @param wanted the requirement as it was sent */
    Reply sign(CasePosting posted, String wanted) {
        Posting form = posted.form();
        if (form.values().checked("count") || form.values().checked("change")) {
            return form.unchanged(() -> posted.view().again(posted.number(), posted.actor(), Action.SIGN_NOTICE, form));
        }
        ChosenTerm chosen = ChosenTerm.read(form.values(), "");
        Outcome<List<OrderForeseen>> asked =
                form.attempt(() -> orders.foresee(posted.number(), posted.actor(), chosen.term(), wanted)
                        .map(List::of)
                        .at(chosen.fields()));
        if (!asked.accepted()) {
            return posted.answer(Action.SIGN_NOTICE, asked);
        }
        return CheckingSignature.print(asked.result()).equals(form.values().text(READ))
                ? posted.answer(
                        Action.SIGN_NOTICE,
                        form.attempt(() -> orders.sign(posted.number(), posted.actor(), chosen.term(), wanted)))
                : ask(posted, asked.result());
    }

    private Reply ask(CasePosting posted, List<OrderForeseen> orders) {
        Posting form = posted.form();
        form.model()
                .addAttribute("asked", checking.of(orders, posted.actor()))
                .addAttribute("changed", form.values().text(READ) != null)
                .addAttribute("action", "/cases/" + posted.number() + "/sign-notice")
                .addAttribute("back", "/cases/" + posted.number())
                .addAttribute("typed", form.values().typed());
        return form.before(() -> "rectification/check");
    }
}
