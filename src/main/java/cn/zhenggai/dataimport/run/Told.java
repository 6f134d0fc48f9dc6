package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Origin;

/**
 * What is known of a run beside what its rows say.
 *
 * @param file as it was called
 */
record Told(Answers answers, String file) {

    Line at(Line line, String sheet, int number) {
        return line.at(new Origin(file, sheet, number));
    }
}
