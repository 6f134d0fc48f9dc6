package cn.zhenggai.sheet.format;

/** Whole numbers and names of cells within the parts of a workbook, of which there are millions. */
final class Digits {

    private static final int MOST = 9;
    private static final int LETTERS = 26;
    private static final int LONGEST_COLUMN = 3;

    private Digits() {}

    /** @param otherwise when it is no number of at most nine figures */
    static int number(String digits, int otherwise) {
        return number(digits, 0, otherwise);
    }

    private static int number(String digits, int from, int otherwise) {
        int length = digits.length() - from;
        int number = 0;
        for (int i = from; i < digits.length(); i++) {
            char digit = digits.charAt(i);
            if (digit < '0' || digit > '9') {
                return otherwise;
            }
            number = number * 10 + digit - '0';
            if (i - from >= MOST) {
                return otherwise;
            }
        }
        return length == 0 ? otherwise : number;
    }

    /** The column of a cell such as AB12, the first is 0; -1 for what names none. */
    static int column(String cell) {
        int column = 0;
        int at = 0;
        while (at < cell.length() && cell.charAt(at) >= 'A' && cell.charAt(at) <= 'Z' && at < LONGEST_COLUMN) {
            column = column * LETTERS + cell.charAt(at) - 'A' + 1;
            at++;
        }
        return at == 0 || number(cell, at, -1) < 0 ? -1 : column - 1;
    }
}
