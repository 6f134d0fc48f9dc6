package cn.zhenggai.inspection;

import cn.zhenggai.shared.Actor;
import java.util.List;

/** Gives an inspector more to see than his visits; whoever has such a thing declares one as a bean. */
public interface Errands {

    /** Soonest first. */
    List<Errand> of(Actor inspector);
}
