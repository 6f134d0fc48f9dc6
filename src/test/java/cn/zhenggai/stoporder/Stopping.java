package cn.zhenggai.stoporder;

import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.opening.MergingCase;
import cn.zhenggai.rectification.reading.ReadingCase;
import cn.zhenggai.rectification.verification.ApprovingClosure;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Role;
import cn.zhenggai.stoporder.lifting.AskingLifting;
import cn.zhenggai.stoporder.lifting.DecidingLifting;
import cn.zhenggai.stoporder.lifting.InspectingStop;
import cn.zhenggai.stoporder.order.ConfirmingStop;
import cn.zhenggai.stoporder.order.OrderingStop;
import cn.zhenggai.stoporder.order.RevokingStop;
import cn.zhenggai.stoporder.order.StopOrder;
import cn.zhenggai.stoporder.order.StopOrders;
import cn.zhenggai.support.Photos;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Stops things, and lets them go again, by those whose business it is. */
@Component
public class Stopping {

    /** Of the team that went there. */
    public static final String LEADER = "teamlead1";

    @Autowired
    Office office;

    @Autowired
    Photos photos;

    @Autowired
    Cases cases;

    @Autowired
    StopOrders orders;

    @Autowired
    OrderingStop ordering;

    @Autowired
    ConfirmingStop confirming;

    @Autowired
    RevokingStop revoking;

    @Autowired
    AskingLifting asking;

    @Autowired
    InspectingStop inspecting;

    @Autowired
    DecidingLifting deciding;

    @Autowired
    ApprovingClosure closing;

    @Autowired
    MergingCase merging;

    @Autowired
    ReadingCase reading;

    @Autowired
    Clock clock;

    public StopEntry canteen() {
        return new StopEntry(
                StopKind.USE,
                StopScope.ROOM,
                "食堂操作间",
                "操作间采用泡沫夹芯彩钢板搭建，随时可能失火",
                "《中华人民共和国安全生产法》第六十七条",
                BureauTime.today(clock),
                "由中心校配餐送餐",
                "拆除彩钢板并经消防部门复验合格");
    }

    public StopEntry classes(String pupilsGo) {
        return new StopEntry(
                StopKind.CLASSES,
                StopScope.CLASS,
                "小（2）班",
                "同班两例手足口病",
                "《托儿所幼儿园卫生保健管理办法》",
                BureauTime.today(clock),
                pupilsGo,
                "连续十四日无新发病例");
    }

    public Actor leader() {
        return office.another(LEADER, "inspector1", Role.TEAM_LEAD);
    }

    public Outcome<Integer> order(CaseWalk walk, String login, StopEntry entry) {
        return ordering.order(walk.number(), office.actor(login), entry);
    }

    public Outcome<Integer> atOnce(CaseWalk walk, StopEntry entry, String approver, Instant at) {
        return ordering.atOnce(
                walk.number(),
                leader(),
                entry,
                new StopEntry.Approval(office.actor(approver).personId(), at));
    }

    public Outcome<CaseNumber> confirm(CaseWalk walk, String login, int place) {
        return confirming.confirm(walk.number(), office.actor(login), place, null);
    }

    public Outcome<CaseNumber> revoke(CaseWalk walk, String login, int place, String note) {
        return revoking.revoke(walk.number(), office.actor(login), place, note);
    }

    public Outcome<CaseNumber> ask(CaseWalk walk, int place) {
        Actor officer = office.actor(CaseWalk.OFFICER);
        return asking.ask(
                walk.number(),
                officer,
                place,
                new AskingLifting.Request("已拆除彩钢板，改砌实体墙", List.of(photos.taken(officer)), List.of()));
    }

    public Outcome<CaseNumber> inspect(CaseWalk walk, String login, int place, boolean fit) {
        return inspecting.inspect(
                walk.number(),
                office.actor(login),
                place,
                new InspectingStop.Look(fit, fit ? "已全部拆除" : "还剩一面未拆", null));
    }

    public Outcome<CaseNumber> decide(CaseWalk walk, String login, int place, boolean approved) {
        return deciding.decide(walk.number(), office.actor(login), place, approved, approved ? null : "缺少复验意见");
    }

    /** From asked for to lifted. */
    public void lifted(CaseWalk walk, int place) {
        ask(walk, place).orThrow();
        inspect(walk, "inspector1", place, true).orThrow();
        decide(walk, "deputy", place, true).orThrow();
    }

    public Outcome<CaseNumber> merge(CaseWalk walk, CaseWalk target) {
        return merging.merge(walk.number(), target.number(), office.actor("registrar"), "同一间操作间");
    }

    public boolean reads(CaseWalk walk, Actor reader) {
        return reading.sees(walk.number(), reader);
    }

    public StopOrder of(CaseWalk walk, int place) {
        return orders.findByCaseIdAndPlace(subject(walk).id(), place).orElseThrow();
    }

    public RectificationCase subject(CaseWalk walk) {
        return cases.findByNumber(walk.number()).orElseThrow();
    }
}
