/** The catalogue as a sheet: read with its mistakes named, written so that it can be read again. */
package cn.zhenggai.catalogue.sheet;
