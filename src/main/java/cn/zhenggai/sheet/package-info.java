/**
 * One reader for everything that comes in as a table: workbooks, files of text, pasted cells. Finds the table, understands
 * what stands in it, says what it left out; knows no feature and no database.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared"})
@org.jspecify.annotations.NullMarked
package cn.zhenggai.sheet;
