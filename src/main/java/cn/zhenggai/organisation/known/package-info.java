/** The units and people against which tables are held: as they are, or as the rows so far would leave them. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.organisation.known;
