/** Resources and needs out of files and into files: spreadsheets through the imports, maps as GeoJSON and KML. */
@NullMarked
package pl.osl.resourcemaps.transfer;

import org.jspecify.annotations.NullMarked;
