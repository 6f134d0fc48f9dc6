package cn.zhenggai.rectification.sidepath;

import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Due;
import cn.zhenggai.task.Step;
import java.util.List;
import java.util.Set;

/**
 * A path beside the main one: its actions, who may take them, and at whose desks its steps wait. Each path declares one as
 * a bean. Asked on every page of a case, so it costs one statement at most, and none for a case that it never touched.
 */
public interface SidePath {

    /** Those of the path alone; no two paths share one. */
    Set<Action> actions();

    /** Whether the person may ever do this to this case, whatever state it is in. */
    boolean grants(RectificationCase subject, Action action, Actor actor);

    /** Whether nothing of the path stands in the way now; the state of the case was asked before. */
    boolean admits(RectificationCase subject, Action action, Actor actor);

    /**
     * The same, for what belongs to those who look at the work.
     *
     * @param verifiers of the standing round, or of every one
     */
    default boolean grants(RectificationCase subject, Action action, Actor actor, List<Verifier> verifiers) {
        return grants(subject, action, actor);
    }

    /** What would be refused whatever is typed: not offered, and refused with its reason. Of what was granted. */
    default boolean hopeless(RectificationCase subject, Action action, Actor actor) {
        return false;
    }

    /** What stands in the way of an action that the path does not admit, as the code of a sentence that says so. */
    default String inTheWay(RectificationCase subject, Action action) {
        return "stepNotOpen";
    }

    /** The steps of its own process; no two paths share one. */
    Set<Step> steps();

    /** @param place which of the path's affairs of this case, from 1, as {@link SideProcess#begin} was told */
    Waiting waiting(RectificationCase subject, Step step, int place);

    /** Where a step waits, and until when. */
    record Waiting(Desk desk, Due due) {}
}
