package cn.zhenggai.rectification.reading;

import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.task.Step;
import java.util.List;
import java.util.Locale;

/** The picture of a case's process, and of those beside it; one of the two reads of the engine that people see. */
public interface ProcessPictures {

    Picture of(CaseNumber number, Locale locale);

    /**
     * A process beside the case.
     *
     * @param model its id
     * @param place which of its kind of this case, from 1
     */
    Picture beside(String model, CaseNumber number, int place, Locale locale);

    /** The model by which cases run that begin now. */
    Plan plan(Locale locale);

    /** @param places of its steps; the same step may wait at several */
    record Plan(String xml, List<Place> places) {}

    /**
     * @param element its id in the picture
     * @param inside whether schools take the step among themselves there
     */
    record Place(String element, Step step, boolean inside) {}

    /**
     * @param xml the BPMN model that the case runs by, with the names in the reader's language
     * @param current ids of the elements where the case stands
     * @param standing ids of the steps that stand still until a suspended case goes on
     * @param passed ids of the elements that it has been through
     */
    record Picture(String xml, List<String> current, List<String> standing, List<String> passed) {}
}
