package cn.zhenggai.rectification.sidepath;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.Step;

/**
 * The processes that run beside the one of a case, found by the number of the case and their place among those of their
 * kind. Called last in a use case, on a case that is locked, inside the transaction of the use case.
 */
public interface SideProcess {

    /**
     * @param model the id of the model, which is the name of its file
     * @param place which of the path's affairs of this case, from 1
     * @param outcome a word for the first gateway
     */
    void begin(String model, CaseNumber number, int place, Actor by, String outcome);

    /** The open step is taken. @param outcome a word for the gateway after it */
    void done(CaseNumber number, Step step, int place, Actor by, String outcome);

    /** Something happened that the process of this place waits for. @param by null when it came about by itself */
    void tell(String message, CaseNumber number, int place, Actor by);

    /** The same, with a word for the gateway after it. */
    void tell(String message, CaseNumber number, int place, Actor by, String outcome);
}
