package pl.osl.attachments;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pl.osl.kernel.Texts;

/**
 * What is told of a photograph.
 *
 * @param alt what it shows, for whoever does not see it
 * @param consent how those who can be recognised agreed; nothing while they have not
 * @param publish whether everybody who sees the record is to see it
 */
record PhotoForm(
        @Size(max = 300) @Nullable String alt,
        @Nullable People people,
        @Nullable PhotoConsent consent,
        @Nullable Boolean publish,
        @Nullable Integer version) {

    PhotoForm {
        alt = Texts.line(alt);
    }

    static PhotoForm of(Photos.Photo photo) {
        return new PhotoForm(photo.alt(), photo.people(), photo.consent(), photo.published(), photo.version());
    }

    boolean published() {
        return Boolean.TRUE.equals(publish);
    }

    int known() {
        return version == null ? -1 : version;
    }

    /** Of those who cannot be recognised nobody needs to agree. */
    @Nullable PhotoConsent agreed() {
        return people == People.RECOGNISABLE ? consent : null;
    }
}
