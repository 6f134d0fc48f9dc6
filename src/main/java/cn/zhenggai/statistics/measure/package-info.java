/** What is counted of cases, as of when, of which days and by what it is told apart: said once, in words of SQL. */
@org.springframework.modulith.NamedInterface("measure")
package cn.zhenggai.statistics.measure;
