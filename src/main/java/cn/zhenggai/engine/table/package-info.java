/** Decision tables: what may stand in them, how they are read, and which rule answers. */
package cn.zhenggai.engine.table;
