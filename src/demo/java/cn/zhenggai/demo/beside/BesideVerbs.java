package cn.zhenggai.demo.beside;

import cn.zhenggai.demo.story.BesideTold;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import java.util.Optional;

/** Some of the verbs of the sheet. */
interface BesideVerbs {

    /** Empty for a verb of others. */
    Optional<Outcome<?>> doing(BesideTold told, CaseNumber number, Actor by);
}
