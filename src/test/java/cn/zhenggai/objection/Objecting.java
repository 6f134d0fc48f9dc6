package cn.zhenggai.objection;

import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Objections and answers, filled in correctly; what a test says about them is what they are about and who acts. */
@Component
public class Objecting {

    private final Office office;
    private final ObjectingToOrder objecting;
    private final DecidingObjection deciding;
    private final WithdrawingObjection withdrawing;

    Objecting(Office office, ObjectingToOrder objecting, DecidingObjection deciding, WithdrawingObjection withdrawing) {
        this.office = office;
        this.objecting = objecting;
        this.deciding = deciding;
        this.withdrawing = withdrawing;
    }

    public static ObjectionEntry entry(ObjectionSubject subject) {
        return new ObjectionEntry(subject, "现场情况与认定不符，附照片", "请求撤销该事项", List.of(), List.of());
    }

    public Outcome<CaseNumber> object(CaseWalk walk, ObjectionSubject subject) {
        return objecting.object(walk.number(), office.actor(CaseWalk.PRINCIPAL), entry(subject));
    }

    public Outcome<CaseNumber> withdraw(CaseWalk walk, String login, String note) {
        return withdrawing.withdraw(walk.number(), office.actor(login), note);
    }

    public Outcome<CaseNumber> decide(CaseWalk walk, String login, ObjectionAnswer.Kind kind) {
        return decide(walk, login, kind, null);
    }

    public Outcome<CaseNumber> decide(CaseWalk walk, String login, ObjectionAnswer.Kind kind, LocalDate until) {
        return deciding.decide(walk.number(), office.actor(login), new ObjectionAnswer(kind, "经现场复核", until));
    }
}
