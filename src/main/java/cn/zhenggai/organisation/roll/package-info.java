/** Units, schools and people that come in as a table, and go out as a template that is filled in already. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.organisation.roll;
