package cn.zhenggai.dataimport.asking;

import cn.zhenggai.dataimport.Answers;
import cn.zhenggai.dataimport.Line;
import cn.zhenggai.dataimport.Origin;

/**
 * What is known of a run beside what its rows say.
 *
 * @param file as it was called
 */
public record Told(Answers answers, String file) {

    public Line at(Line line, String sheet, int number) {
        return line.at(new Origin(file, sheet, number));
    }
}
