/** What tests share: the three databases, the composed test annotations and the count of SQL statements. */
package cn.zhenggai.support;
