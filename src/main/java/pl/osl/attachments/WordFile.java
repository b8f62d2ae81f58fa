package pl.osl.attachments;

import java.io.IOException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Tells a Word document from other archives by its table of contents alone; nothing is unpacked. */
final class WordFile {

    private WordFile() {}

    /** One with macros is none. */
    static boolean is(byte[] content) {
        try (var archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            return archive.getEntry("[Content_Types].xml") != null
                    && archive.getEntry("word/document.xml") != null
                    && archive.getEntry("word/vbaProject.bin") == null;
        } catch (IOException broken) {
            return false;
        }
    }
}
